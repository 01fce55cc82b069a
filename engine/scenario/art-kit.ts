import * as z from "zod";
import { idText } from "#engine/ids.ts";
import { lights } from "./place-schema.ts";

const site = z.strictObject({
  lights: z.array(z.enum(lights)).min(1).describe("The lights it is made in"),
  indoor: z.boolean().default(false).describe("It has no weather"),
  parts: z.record(idText, z.array(idText).min(1)).default({}).describe("Part → its values, the usual one first"),
  area: z
    .strictObject({
      west: z.number().describe("Least x"),
      east: z.number().describe("Greatest x"),
      north: z.number().describe("Least z"),
      south: z.number().describe("Greatest z"),
    })
    .describe("Where one can stand, in metres"),
});
export type KitSite = z.infer<typeof site>;

/** What the art kit has: the sites that places can be and the models that stand in them. Written by `npm run models`. */
export const artKitPack = z.strictObject({
  pack: z.literal("art-kit").describe("What kind of pack it is"),
  sites: z.record(idText, site).describe("Sites, by name"),
  models: z.array(idText).describe("What props and pieces can be"),
});
export type ArtKitPack = z.infer<typeof artKitPack>;
