import { Component, type ComponentChildren } from "preact";
import { say } from "../shared/wording/say.ts";
import { DeviceScreen } from "./device-screen.tsx";
import { JoinScreen } from "./join-screen.tsx";
import { Landing } from "./landing.tsx";
import { route } from "./route.ts";
import { SeatScreen } from "./seat-screen.tsx";

/** The page at `/`, `/j/CODE` and `/play/`. */
export function App() {
  const at = route.value;
  return (
    <Safely>
      {at.page === "landing" && <Landing />}
      {at.page === "join" && <JoinScreen key={at.code} code={at.code} />}
      {at.page === "seat" && at.choose && <DeviceScreen key={at.exercise} exercise={at.exercise} />}
      {at.page === "seat" && !at.choose && <SeatScreen key={at.exercise} exercise={at.exercise} />}
    </Safely>
  );
}

/** Says so when a screen breaks, rather than leaving it white. A class, since only these can catch. */
class Safely extends Component<{ readonly children: ComponentChildren }, { readonly broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main class="page narrow stack" id="content">
        <h1>{say("page.broken")}</h1>
        <p>{say("page.broken-what")}</p>
        <div>
          <button type="button" class="primary" onClick={() => location.reload()}>
            {say("page.reload")}
          </button>
        </div>
      </main>
    );
  }
}
