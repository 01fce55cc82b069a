import { at, keyAt, problemAt } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import {
  modelType,
  mostMediaBytes,
  mostPhotoBytes,
  leastPhotoWidth,
  mostPhotoWidth,
  mostPictureBytes,
  mostPlaceBytes,
  type MediaFile,
  type MediaFolder,
} from "./media.ts";
import { inTenths, type MediaFault } from "./media-fault.ts";
import { modelFaults } from "./model-faults.ts";
import type { Problem } from "./problem.ts";
import type { Survey } from "./survey.ts";

/** One name: nothing that leads into another folder, on whatever system. */
const plainName = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

/** What a file of `media` is for: what messages show is a picture, what places name a photo sphere or a model. */
type Use = "picture" | "photo" | "model";

function usesOf({ scenario: { msel, places } }: Survey, id: string): readonly Use[] {
  const all = Object.values(places);
  const uses: readonly (readonly [Use, boolean])[] = [
    ["picture", msel.some(({ pictures }) => pictures.includes(id))],
    ["photo", all.some(({ photo }) => photo === id)],
    ["model", all.some(({ model }) => model === id)],
  ];
  return uses.flatMap(([use, is]) => (is ? [use] : []));
}

function pictureFaults({ name, bytes, type, cut }: MediaFile, most: number, what: string): readonly MediaFault[] {
  if (bytes > most) {
    const message = `'${name}' has ${inTenths(bytes)}; ${what} may have ${inTenths(most)}`;
    const help =
      what === "a picture" ? "make it smaller: 1600 pixels across are enough" : "save it as JPEG, or smaller";
    return [{ code: "media-size", message, help }];
  }
  if (cut === true) {
    const help = "copy it again from where it comes from, or save it anew";
    return [{ code: "media-broken", message: `'${name}' is cut off: its end is missing`, help }];
  }
  if (type !== "svg" && type !== "other" && type !== modelType) return [];
  const is = type === "svg" ? "an SVG" : type === modelType ? "a model" : "no PNG, JPEG or WebP picture";
  const help =
    type === "svg"
      ? "an SVG can carry a script: save it as PNG"
      : type === modelType
        ? "a place shows a model: places: { …: { model: … } }"
        : "save it as PNG, JPEG or WebP";
  return [{ code: "media-type", message: `'${name}' is ${is}, whatever its name says`, help }];
}

/** A sphere is twice as wide as high: all directions by all heights. */
function photoFaults(file: MediaFile): readonly MediaFault[] {
  const wrong = pictureFaults(file, mostPhotoBytes, "a photo sphere");
  const { name, size } = file;
  if (wrong.length > 0) return wrong;
  if (size === undefined) return [{ code: "photo-shape", message: `'${name}' does not say how large it is` }];
  const [wide, high] = size;
  const told = `'${name}' is ${wide} × ${high} pixels`;
  if (wide > mostPhotoWidth)
    return [{ code: "photo-shape", message: `${told}; a photo sphere may be ${mostPhotoWidth} wide` }];
  if (wide < leastPhotoWidth) {
    const help = "nothing can be made out in it: 4096 pixels across are good";
    return [{ code: "photo-shape", message: `${told}; a photo sphere is at least ${leastPhotoWidth} wide`, help }];
  }
  if (wide === high * 2) return [];
  const help = "the camera's app saves it as a 360° photo (equirectangular)";
  return [{ code: "photo-shape", message: `${told}: a photo sphere is twice as wide as high`, help }];
}

function faultsOf(file: MediaFile, uses: readonly Use[]): readonly MediaFault[] {
  if (!file.inside) {
    const message = `'${file.name}' is a link that leads out of the folder 'media'`;
    return [{ code: "media-path", message, help: "put the file itself into the folder" }];
  }
  const wanted = uses.length === 0 ? [file.type === modelType ? ("model" as const) : ("picture" as const)] : uses;
  const faults = wanted.map((use) => {
    if (use === "model") return modelFaults(file);
    return use === "photo" ? photoFaults(file) : pictureFaults(file, mostPictureBytes, "a picture");
  });
  return faults.find((found) => found.length > 0) ?? [];
}

function faultsWith(file: string, folder: NonNullable<MediaFolder>, uses: readonly Use[]): readonly MediaFault[] {
  if (!plainName.test(file))
    return [
      {
        code: "media-path",
        message: `'${file}' is not the name of a file in the folder 'media'`,
        help: "write the name alone, such as dam.png: no folder, no / and no \\, no dot in front",
      },
    ];
  const found = folder.find(({ name }) => name === file);
  if (found !== undefined) return faultsOf(found, uses);
  const names = folder.map(({ name }) => name);
  const help = meantOrList(file, names) ?? "the folder is empty";
  return [{ code: "media-missing", message: `there is no '${file}' in the folder 'media'`, help }];
}

/** Pictures of messages, and what places are made of, each weigh no more than so much together. */
function tooHeavy(survey: Survey, folder: NonNullable<MediaFolder>): readonly Problem[] {
  const { media } = survey.scenario;
  const used = Object.entries(media).map(([id, { file }]) => ({ file, uses: usesOf(survey, id) }));
  const weigh = (files: readonly string[]): number =>
    folder.reduce((sum, { name, bytes }) => (files.includes(name) ? sum + bytes : sum), 0);
  const ofPlaces = used.filter(({ uses }) => uses.includes("photo") || uses.includes("model"));
  const others = used.filter((one) => !ofPlaces.includes(one));
  const over = (files: typeof used, most: number, what: string): readonly Problem[] => {
    const weight = weigh(files.map(({ file }) => file));
    if (weight <= most) return [];
    const message = `the ${what} have ${inTenths(weight)} together; they may have ${inTenths(most)}`;
    return [problemAt("media-size", keyAt(survey, "media"), message)];
  };
  return [...over(others, mostMediaBytes, "pictures"), ...over(ofPlaces, mostPlaceBytes, "photo spheres and models")];
}

/** Every file is what it is used for, lies in the folder `media` beside the scenario, and is not too large. */
export function checkMedia(survey: Survey): readonly Problem[] {
  const { media } = survey.scenario;
  const { media: folder } = survey;
  if (Object.keys(media).length === 0) return [];
  const problems = Object.entries(media).flatMap(([id, { file }]) =>
    faultsWith(file, folder ?? [], usesOf(survey, id)).flatMap(({ code, message, help }) => {
      // Without the folder every file is missing; that is said once.
      if (folder === undefined && code === "media-missing") return [];
      return [problemAt(code, at(survey, "media", id, "file"), message, help === undefined ? {} : { help })];
    }),
  );
  const noFolder = "there is no folder 'media' beside the scenario, and so none of its pictures";
  const help = "make the folder media beside scenario.yaml and put the pictures into it";
  if (folder === undefined) return [problemAt("media-folder", keyAt(survey, "media"), noFolder, { help }), ...problems];
  // One file that is too heavy makes all of them too heavy: that is said of the one.
  return problems.length > 0 ? problems : tooHeavy(survey, folder);
}

/** Files that no row and no place shows. */
export function unusedMedia(survey: Survey): readonly Problem[] {
  return Object.keys(survey.scenario.media).flatMap((id) => {
    if (usesOf(survey, id).length > 0) return [];
    const help = `pictures: [${id}] in the row whose message shows it, or photo: or model: ${id} in a place`;
    const message = `no row and no place shows '${id}'`;
    return [problemAt("unused-media", keyAt(survey, "media", id), message, { severity: "warning", help })];
  });
}
