import { pictureAddress } from "./picture-address.ts";
import { say } from "./wording/say.ts";

interface PictureLinkProps {
  readonly exercise: string;
  readonly picture: { readonly id: string; readonly alt: string };
  /** Where the words around it say what the picture shows. */
  readonly short?: boolean;
}

/** Leads staff to a picture that a message shows, in a tab of its own. */
export function PictureLink({ exercise, picture: { id, alt }, short = false }: PictureLinkProps) {
  const words = say("talk.picture", { alt });
  return (
    <a href={pictureAddress(exercise, id)} target="_blank" rel="noreferrer" aria-label={short ? words : undefined}>
      {short ? say("log.picture") : words}
    </a>
  );
}
