import { render } from "preact";
import { chooseLanguage } from "../../shared/wording/say.ts";
import { App } from "./app.tsx";

document.documentElement.lang = chooseLanguage(location.search);
const place = document.querySelector("#app");
if (place !== null) render(<App exercise={new URLSearchParams(location.search).get("exercise") ?? ""} />, place);
