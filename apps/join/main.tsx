import { render } from "preact";
import { wearSettings } from "../shared/settings/worn-settings.ts";
import { chooseLanguage } from "../shared/wording/say.ts";
import { App } from "./app.tsx";

document.documentElement.lang = chooseLanguage(location.search);
wearSettings(document.documentElement);
const place = document.querySelector("#app");
if (place !== null) render(<App />, place);
