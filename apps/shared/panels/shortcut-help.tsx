import { Modal } from "../modal.tsx";
import { shortcutsOn } from "../shortcuts.ts";
import { say } from "../wording/say.ts";
import { type PanelId, panelTitle } from "./panel-list.ts";
import { type PanelAction, panelKeys } from "./panel-keys.ts";

interface HelpProps {
  readonly panels: readonly PanelId[];
  readonly onClose: () => void;
  /** The place is beside the panels: its keys too. */
  readonly place: boolean;
}

const placeKeys = [
  ["R", "keys.radio"],
  ["P", "keys.phone"],
  ["F", "keys.pin"],
] as const;

/** The list of keys, and the switch that turns them off. */
export function ShortcutHelp({ panels, onClose, place }: HelpProps) {
  return (
    <Modal title={say("keys.title")} onClose={onClose}>
      <table>
        <tbody>
          {panelKeys(panels).map(({ key, action }) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{describe(action)}</td>
            </tr>
          ))}
          {place &&
            placeKeys.map(([key, what]) => (
              <tr key={key}>
                <td>
                  <kbd>{key}</kbd>
                </td>
                <td>{say(what)}</td>
              </tr>
            ))}
          <tr>
            <td>
              <kbd>V</kbd>
            </td>
            <td>{say("keys.talk")}</td>
          </tr>
          <tr>
            <td>
              <kbd>{say("keys.escape")}</kbd>
            </td>
            <td>{say("keys.close")}</td>
          </tr>
        </tbody>
      </table>
      <label class="choice">
        <input type="checkbox" checked={!shortcutsOn.value} onChange={() => (shortcutsOn.value = !shortcutsOn.value)} />
        <span>
          {say("keys.off")} <span class="small soft">{say("keys.off.help")}</span>
        </span>
      </label>
      <button type="button" class="primary" onClick={onClose}>
        {say("do.close")}
      </button>
    </Modal>
  );
}

function describe(action: PanelAction): string {
  switch (action.do) {
    case "panel":
      return say("keys.panel", { panel: panelTitle(action.panel) });
    case "next":
      return say("keys.next");
    case "previous":
      return say("keys.previous");
    case "help":
      return say("keys.help");
    default:
      return action satisfies never;
  }
}
