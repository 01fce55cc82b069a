import { useSignal } from "@preact/signals";
import { say } from "../../shared/wording/say.ts";

interface JoinPanelProps {
  readonly exercise: string;
  readonly code: string;
  /** The joining link as other machines reach it; unknown until the list of exercises is there. */
  readonly link: string | undefined;
  /** Days after ENDEX until everything is deleted, as the joining notice says it. */
  readonly keptDays: number | undefined;
}

/** How players get in: the code to read out, the link to send, the QR code to hold up. */
export function JoinPanel({ exercise, code, link, keptDays }: JoinPanelProps) {
  const noPicture = useSignal(false);
  return (
    <section class="card" aria-labelledby="join-title">
      <h2 id="join-title">{say("console.join")}</h2>
      <p>{say("console.join.what")}</p>
      <div class="join-ways">
        {noPicture.value ? (
          <p class="notice warn">{say("console.join.qr.failed")}</p>
        ) : (
          <img
            class="qr"
            src={`/api/exercises/${encodeURIComponent(exercise)}/link.svg`}
            alt={say("console.join.qr")}
            onError={() => (noPicture.value = true)}
          />
        )}
        <div class="stack grow">
          <div>
            <span class="soft small">{say("console.join.code")}</span>
            <p class="join-code figures">{code}</p>
          </div>
          {link !== undefined && <LinkToCopy link={link} />}
          {keptDays !== undefined && <p class="small soft">{say("console.join.kept", { days: keptDays })}</p>}
        </div>
      </div>
    </section>
  );
}

function LinkToCopy({ link }: { readonly link: string }) {
  const told = useSignal<string | undefined>(undefined);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      told.value = say("console.join.copied");
    } catch {
      told.value = say("console.join.copy-failed");
    }
  };
  return (
    <div class="field">
      <label for="join-link">{say("console.join.link")}</label>
      <input id="join-link" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {say("console.join.copy")}
        </button>
        <output class="small">{told.value}</output>
      </div>
    </div>
  );
}
