import "../shared/wording/staff-words.ts";
import { render } from "preact";
import { chooseLanguage, say } from "../shared/wording/say.ts";
import { App } from "./app.tsx";

document.documentElement.lang = chooseLanguage(location.search);
document.title = `${say("brand.name")}: ${say("debrief.title")}`;
const place = document.querySelector("#app");
if (place !== null) render(<App />, place);
