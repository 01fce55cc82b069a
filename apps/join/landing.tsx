import { request } from "../shared/http.ts";
import { Masthead } from "../shared/masthead.tsx";
import type { Me } from "#engine/wire/http.ts";
import { say } from "../shared/wording/say.ts";
import { useAsked } from "./asked.ts";
import { CodeDoor } from "./code-door.tsx";
import { LandingPicture } from "./landing-picture.tsx";
import { PracticeDoor } from "./practice-door.tsx";
import { addressOf, go } from "./route.ts";
import { useTitle } from "./screen.tsx";
import { useShelf } from "./shelf.ts";
import { SoloDoor } from "./solo-door.tsx";

/** The first page: what this is in one sentence, and the ways in. */
export function Landing() {
  const heading = useTitle(say("landing.title"));
  const shelf = useShelf();
  return (
    <>
      <Masthead title="" exercise />
      <main id="content">
        <section class="hero">
          <div class="inner">
            <div class="stack">
              <h1 ref={heading} tabIndex={-1}>
                {say("landing.title")}
              </h1>
              <p class="lead">{say("landing.what")}</p>
            </div>
            <LandingPicture />
          </div>
        </section>
        <div class="page landing stack loose">
          <OwnSeats />
          <h2 class="visually-hidden">{say("landing.doors")}</h2>
          <div class="doors">
            <SoloDoor shelf={shelf} />
            <CodeDoor />
            <LinkDoor door="run" href="/console/" />
            <LinkDoor door="sample" href="/debrief/?sample" />
            <PracticeDoor shelf={shelf} />
          </div>
          <p class="small soft">{say("landing.foot")}</p>
        </div>
      </main>
    </>
  );
}

function LinkDoor({ door, href }: { readonly door: "run" | "sample"; readonly href: string }) {
  return (
    <section class="card door" aria-labelledby={`door-${door}`}>
      <h3 id={`door-${door}`}>{say(`landing.${door}.title`)}</h3>
      <p>{say(`landing.${door}.what`)}</p>
      <div class="end">
        <a class="button" href={href}>
          {say(`landing.${door}.do`)}
        </a>
      </div>
    </section>
  );
}

/** Seats this browser already has: nobody should need the code twice. */
function OwnSeats() {
  const { asked } = useAsked<Me>(() => request("GET", "/me"));
  const me = asked.value;
  if (me.state !== "here" || me.value.seats.length === 0) return null;
  return (
    <section class="card" aria-labelledby="own-seats">
      <h2 id="own-seats">{say("landing.again.title")}</h2>
      <ul class="list">
        {me.value.seats.map((seat) => (
          <li key={seat.exercise} class="row apart">
            <span>
              <span class="strong">{seat.title}</span> <span class="chip">{say(`clock.status.${seat.status}`)}</span>
              {seat.status === "ended" && <span class="small soft"> {say("landing.again.ended")}</span>}
            </span>
            <a
              class="button small"
              href={addressOf({ page: "seat", exercise: seat.exercise, choose: seat.status !== "ended" })}
              onClick={(event) => {
                event.preventDefault();
                go({ page: "seat", exercise: seat.exercise, choose: seat.status !== "ended" });
              }}
            >
              {say("landing.again.do", { role: seat.roleTitle })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
