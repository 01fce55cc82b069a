// Plain JavaScript that any Node can run, so that an old one can say what is wrong.
import process from "node:process";

const needed = [22, 18];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(`Hotwash needs Node ${needed.join(".")} or later; this is Node ${process.versions.node}.`);
  console.error("npm brings Node 26 with it: run `npm ci` without --omit=optional, then `npm start`.");
  process.exit(1);
}
