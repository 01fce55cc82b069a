import { render } from "preact";
import { chooseLanguage } from "../shared/wording/say.ts";
import { WorldPage } from "./page/world-page.tsx";

document.documentElement.lang = chooseLanguage(location.search);
const place = document.querySelector("#app");
const exercise = new URLSearchParams(location.search).get("exercise") ?? "";
if (place !== null) render(<WorldPage exercise={exercise} />, place);
