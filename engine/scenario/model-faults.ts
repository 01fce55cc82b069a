import { modelExtensions, modelLimits, modelType, mostModelBytes, type MediaFile, type ModelFacts } from "./media.ts";
import { inTenths, type MediaFault } from "./media-fault.ts";

type Whole = Exclude<ModelFacts, { readonly broken: string }>;

const broken = {
  truncated: "is cut off, or longer than its head says",
  "not-gltf-2": "is not of version 2 of glTF",
  "no-json": "has no description of what is in it",
  "points-outside": "points at numbers that are not in it",
  "nodes-in-a-ring": "has nodes that hold one another, or one that two hold",
  "nodes-nowhere":
    "has a node whose matrix, translation, rotation or scale is no place: no number, beyond 10 km, or nothing left of its size",
} as const;

/** What is wrong with a file that a place has for its model; none when it can be shown. */
export function modelFaults({ name, bytes, type, model }: MediaFile): readonly MediaFault[] {
  if (type !== modelType) {
    const help = "export it as one binary glTF, a .glb: no .gltf with files beside it, no .obj, no .fbx";
    return [{ code: "media-type", message: `'${name}' is no binary glTF, whatever its name says`, help }];
  }
  if (bytes > mostModelBytes) {
    const help = "leave out what nobody sees, make textures smaller, and pack it with meshopt";
    const message = `'${name}' has ${inTenths(bytes)}; a model may have ${inTenths(mostModelBytes)}`;
    return [{ code: "media-size", message, help }];
  }
  if (model === undefined || "broken" in model) {
    const why = broken[model?.broken ?? "no-json"];
    return [{ code: "model-broken", message: `'${name}' ${why}`, help: "export it again, as glTF 2.0 binary" }];
  }
  return [...tooMuch(name, model), ...needs(name, model)];
}

/** What a headset could not draw sixty times a second beside everybody in the place. */
function tooMuch(name: string, { triangles, draws, widest, unpacked }: Whole): readonly MediaFault[] {
  const most = modelLimits;
  const code = "model-limit";
  const over = (is: number, limit: number, message: string, help: string): readonly MediaFault[] =>
    is <= limit ? [] : [{ code, message: `'${name}' ${message}`, help }];
  return [
    ...over(
      triangles,
      most.triangles,
      `has ${triangles} triangles; a model may have ${most.triangles}`,
      "let the modelling program reduce it: decimate",
    ),
    ...over(
      draws,
      most.draws,
      `is drawn in ${draws} parts; it may be in ${most.draws}`,
      "join what has the same material; repeat things by instances",
    ),
    ...over(
      widest,
      most.widest,
      Number.isFinite(widest)
        ? `has a texture ${widest} pixels wide; it may be ${most.widest}`
        : "has a texture that is no PNG or JPEG",
      "make textures smaller, as PNG or JPEG",
    ),
    ...over(
      unpacked,
      most.unpacked,
      `has ${inTenths(unpacked)} once it is unpacked; a model may have ${inTenths(most.unpacked)}`,
      "leave out what nobody sees",
    ),
  ];
}

/** What it asks for that we do not have, or that a place does not do. */
function needs(name: string, { extensions, asksFor, moves }: Whole): readonly MediaFault[] {
  const code = "model-needs" as const;
  const unknown = extensions.filter((one) => !modelExtensions.includes(one));
  return [
    ...unknown.slice(0, 3).map((one) => ({
      code,
      message: `'${name}' needs ${one}, which is not known here`,
      help: `export it without; known are ${modelExtensions.join(", ")}`,
    })),
    ...asksFor.slice(0, 3).map((uri) => ({
      code,
      message: `'${name}' asks for '${uri}' outside of it`,
      help: "put everything into the one file: nothing is fetched from anywhere",
    })),
    ...moves.map((one) => ({
      code,
      message: `'${name}' has ${one}`,
      help: "a place stands still and is seen by who is in it: export it without",
    })),
  ];
}
