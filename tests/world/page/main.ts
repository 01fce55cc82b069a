import "../../../apps/shared/style.css";
import type { Plan } from "#engine/plan/plan.ts";
import { mountWorld } from "../../../apps/world/mount-world.ts";
import { localFeed } from "../../support/local-feed.ts";

const canvas = document.querySelector("canvas");
if (canvas === null) throw new Error("The page has no canvas.");
const asked = new URLSearchParams(location.search);
const written: Plan = await (await fetch("./plan.json")).json();
const light = asked.get("light") === "dusk" ? "dusk" : "day";
const plan: Plan = written.scene === undefined ? written : { ...written, scene: { ...written.scene, light } };
const feed = localFeed(plan, asked.get("seat") ?? undefined);
const used: unknown[] = [];
const world = mountWorld(canvas, feed, { use: (target) => void used.push(target) });
Object.assign(globalThis, { played: { feed, world, used, canvas } });
