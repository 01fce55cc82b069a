import { Modal } from "../modal.tsx";
import { say } from "../wording/say.ts";
import { type PanelId, panelTitle } from "./panel-list.ts";
import { type ShortcutAction, setSingleKeys, shortcutsFor, singleKeys } from "./shortcuts.ts";

interface HelpProps {
  readonly panels: readonly PanelId[];
  readonly onClose: () => void;
}

/** The list of keys, and the switch that turns them off. */
export function ShortcutHelp({ panels, onClose }: HelpProps) {
  return (
    <Modal title={say("keys.title")} onClose={onClose}>
      <table>
        <tbody>
          {shortcutsFor(panels).map(({ key, action }) => (
            <tr key={key}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{describe(action)}</td>
            </tr>
          ))}
          <tr>
            <td>
              <kbd>{say("keys.escape")}</kbd>
            </td>
            <td>{say("keys.close")}</td>
          </tr>
        </tbody>
      </table>
      <label class="choice">
        <input type="checkbox" checked={!singleKeys.value} onChange={() => setSingleKeys(!singleKeys.value)} />
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

function describe(action: ShortcutAction): string {
  switch (action.do) {
    case "panel":
      return say("keys.panel", { panel: panelTitle(action.panel) });
    case "next":
      return say("keys.next");
    case "previous":
      return say("keys.previous");
    case "help":
      return say("keys.help");
    case "back":
      return say("keys.close");
    default:
      return action satisfies never;
  }
}
