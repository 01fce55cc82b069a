import { useEffect } from "preact/hooks";
import { say } from "../wording/say.ts";
import { knowLoss, settingsLost } from "./device-settings.ts";

/** Said once, when something of what was kept on this device could not be read: it goes with the screen it stands on. */
export function LostSettings() {
  useEffect(() => knowLoss, []);
  if (!settingsLost.value) return null;
  return (
    <p class="notice warn small" role="alert">
      {say("settings.lost")}
    </p>
  );
}
