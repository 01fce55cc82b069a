/** Why nothing can be made of a file, in sentences that say what to do. */
export interface Refused {
  readonly refused: string;
}
