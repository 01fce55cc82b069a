/** Where a picture of an exercise is, for who may look at it. */
export function pictureAddress(exercise: string, picture: string): string {
  return `/api/exercises/${encodeURIComponent(exercise)}/pictures/${encodeURIComponent(picture)}`;
}
