import "../shared/wording/staff-words.ts";
import { render } from "preact";
import { chooseLanguage, say } from "../shared/wording/say.ts";
import { App } from "./app.tsx";
import { createOffice } from "./shelf/office.ts";

document.documentElement.lang = chooseLanguage(location.search);
document.title = `${say("brand.name")}: ${say("console.title")}`;
const place = document.querySelector("#app");
if (place !== null) render(<App office={createOffice()} />, place);
