/** How long a seat on a break stays its person's, in milliseconds of real time, before it is stood in for. */
export const breakMs = 10 * 60_000;
