import { at, keyAt, problemAt } from "./complain.ts";
import { meantOrList } from "./did-you-mean.ts";
import { mostMediaBytes, mostPictureBytes, type MediaFile, type MediaFolder } from "./media.ts";
import type { Problem } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import type { Survey } from "./survey.ts";

/** One name: nothing that leads into another folder, on whatever system. */
const plainName = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]*$/u;

interface Fault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly help?: string;
}

function inTenths(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function faultOf({ name, bytes, type, inside }: MediaFile): Fault | undefined {
  if (!inside)
    return {
      code: "media-path",
      message: `'${name}' is a link that leads out of the folder 'media'`,
      help: "put the picture itself into the folder",
    };
  if (bytes > mostPictureBytes)
    return {
      code: "media-size",
      message: `'${name}' has ${inTenths(bytes)}; a picture may have ${inTenths(mostPictureBytes)}`,
      help: "make it smaller: 1600 pixels across are enough",
    };
  if (type === "svg" || type === "other")
    return {
      code: "media-type",
      message: `'${name}' is ${type === "svg" ? "an SVG" : "no PNG, JPEG or WebP picture"}, whatever its name says`,
      help: type === "svg" ? "an SVG can carry a script: save it as PNG" : "save it as PNG, JPEG or WebP",
    };
  return undefined;
}

function faultWith(file: string, folder: NonNullable<MediaFolder>): Fault | undefined {
  if (!plainName.test(file))
    return {
      code: "media-path",
      message: `'${file}' is not the name of a file in the folder 'media'`,
      help: "write the name alone, such as dam.png: no folder, no / and no \\, no dot in front",
    };
  const found = folder.find(({ name }) => name === file);
  if (found !== undefined) return faultOf(found);
  const names = folder.map(({ name }) => name);
  const help = meantOrList(file, names) ?? "the folder is empty";
  return { code: "media-missing", message: `there is no '${file}' in the folder 'media'`, help };
}

function weightOf({ scenario: { media } }: Survey, folder: NonNullable<MediaFolder>): number {
  const used = new Set(Object.values(media).map(({ file }) => file));
  return folder.reduce((sum, { name, bytes }) => (used.has(name) ? sum + bytes : sum), 0);
}

/** Every picture is a picture, lies in the folder `media` beside the scenario, and is not too large. */
export function checkMedia(survey: Survey): readonly Problem[] {
  const { media } = survey.scenario;
  const { media: folder } = survey;
  if (Object.keys(media).length === 0) return [];
  const problems = Object.entries(media).flatMap(([id, { file }]) => {
    const fault = faultWith(file, folder ?? []);
    // Without the folder every file is missing; that is said once.
    if (fault === undefined || (folder === undefined && fault.code === "media-missing")) return [];
    const { code, message, help } = fault;
    return [problemAt(code, at(survey, "media", id, "file"), message, help === undefined ? {} : { help })];
  });
  const whole = keyAt(survey, "media");
  const noFolder = "there is no folder 'media' beside the scenario, and so none of its pictures";
  const help = "make the folder media beside scenario.yaml and put the pictures into it";
  if (folder === undefined) return [problemAt("media-folder", whole, noFolder, { help }), ...problems];
  const weight = weightOf(survey, folder);
  if (weight <= mostMediaBytes) return problems;
  const message = `the pictures have ${inTenths(weight)} together; they may have ${inTenths(mostMediaBytes)}`;
  return [...problems, problemAt("media-size", whole, message)];
}

/** Pictures that no row shows. */
export function unusedMedia(survey: Survey): readonly Problem[] {
  const { media, msel } = survey.scenario;
  const shown = new Set(msel.flatMap(({ pictures }) => pictures));
  return Object.keys(media).flatMap((id) =>
    shown.has(id)
      ? []
      : [
          problemAt("unused-media", keyAt(survey, "media", id), `no row shows the picture '${id}'`, {
            severity: "warning",
            help: `pictures: [${id}] in the row whose message shows it`,
          }),
        ],
  );
}
