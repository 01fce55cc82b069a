import { type Signal, useSignal } from "@preact/signals";
import { isPlainName } from "#engine/plain-name.ts";
import type { ExerciseOffer, JoinRequest, OfferedRole, SeatGrant } from "#engine/wire/http.ts";
import { faultSentence, request } from "../shared/http.ts";
import { say } from "../shared/wording/say.ts";
import { type Asked, useAsked } from "./asked.ts";
import { Failed } from "./failed.tsx";
import { NoticeBox } from "./notice-box.tsx";
import { RoleChoice } from "./role-choice.tsx";
import { go } from "./route.ts";
import { Screen } from "./screen.tsx";

/** From a code to a seat: choose a role, keep or change the proposed name, read what is recorded, take the seat. */
export function JoinScreen({ code }: { readonly code: string }) {
  const { asked, again } = useAsked<ExerciseOffer>(() => request("GET", `/exercise/${encodeURIComponent(code)}`));
  return (
    <Screen title={titleOf(asked.value)}>
      {asked.value.state === "asking" && <p class="soft">{say("join.looking")}</p>}
      {asked.value.state === "failed" && <Failed why={asked.value.why} again={again} />}
      {asked.value.state === "failed" && (
        <p>
          <a href="/">{say("join.other-code")}</a>
        </p>
      )}
      {asked.value.state === "here" && <Offer offer={asked.value.value} again={again} />}
    </Screen>
  );
}

function titleOf(asked: Asked<ExerciseOffer>): string {
  return asked.state === "here" ? say("join.title", { title: asked.value.title }) : say("landing.join.title");
}

interface OfferProps {
  readonly offer: ExerciseOffer;
  /** Asks for the offer anew, since somebody may have been faster. */
  readonly again: () => void;
}

function Offer({ offer, again }: OfferProps) {
  const ended = offer.status === "ended";
  const open = offer.roles.filter(({ state }) => state !== "taken");
  return (
    <>
      <div class="stack tight">
        {offer.summary !== undefined && <p class="lead">{offer.summary}</p>}
        <p>
          {say("join.length", { minutes: Math.round(offer.durationMs / 60_000) })} {say(`join.status.${offer.status}`)}
        </p>
      </div>
      {!ended && open.length === 0 && <p class="notice warn">{say("join.role.none")}</p>}
      {!ended && open.length > 0 && <TakeSeat offer={offer} again={again} />}
    </>
  );
}

function TakeSeat({ offer, again }: OfferProps) {
  const role = useSignal<string | undefined>(firstOpen(offer.roles));
  const name = useSignal(offer.pseudonym);
  const busy = useSignal(false);
  const fault = useSignal<string | undefined>(undefined);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const [chosen, pseudonym] = [role.value, name.value.trim()];
    if (busy.value) return;
    if (chosen === undefined) fault.value = say("join.role.missing");
    else if (pseudonym === "") fault.value = say("state.required");
    else if (!isPlainName(pseudonym)) fault.value = say("http.name-not-plain");
    else {
      busy.value = true;
      const wish: JoinRequest = { code: offer.code, role: chosen, pseudonym };
      const reply = await request<SeatGrant>("POST", "/join", wish);
      busy.value = false;
      if (reply.ok) return go({ page: "seat", exercise: reply.value.exercise, choose: true });
      fault.value = faultSentence(reply.fault);
      if (reply.fault.error === "seat-taken") again();
    }
  };
  return (
    <form class="stack loose" noValidate onSubmit={(event) => void submit(event)}>
      <RoleChoice roles={offer.roles} chosen={role.value} choose={(id) => (role.value = id)} />
      <NameField name={name} />
      <NoticeBox notice={offer.notice} />
      <div role="alert">{fault.value !== undefined && <p class="notice bad">{fault.value}</p>}</div>
      <div>
        <button type="submit" class="primary large" aria-busy={busy.value}>
          {say("join.do")}
        </button>
      </div>
    </form>
  );
}

/** The name one goes by; what is wrong with it stands right below it. */
function NameField({ name }: { readonly name: Signal<string> }) {
  const written = name.value.trim();
  return (
    <div class="field name">
      <label for="pseudonym">{say("join.name")}</label>
      <input
        id="pseudonym"
        value={name.value}
        maxLength={40}
        autoComplete="off"
        aria-describedby="pseudonym-help pseudonym-fault"
        aria-invalid={!isPlainName(written)}
        onInput={({ currentTarget }) => (name.value = currentTarget.value)}
      />
      <p id="pseudonym-help" class="help">
        {say("join.name.help")}
      </p>
      <div id="pseudonym-fault" role="alert">
        {written !== "" && !isPlainName(written) && <p class="notice bad small">{say("http.name-not-plain")}</p>}
      </div>
    </div>
  );
}

function firstOpen(roles: readonly OfferedRole[]): string | undefined {
  return (roles.find(({ state }) => state === "free") ?? roles.find(({ state }) => state === "bot"))?.role;
}
