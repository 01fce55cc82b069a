/** The type of everything one reads in the place. */
export const typeface = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif';

/** How heavy a text is. */
export const weightOf = (strong: boolean): number => (strong ? 680 : 440);

/** Waits until the page's type is there, so that nothing is drawn in another; a type that does not come holds nothing up. */
export async function typeReady(): Promise<void> {
  const weights = [weightOf(false), weightOf(true)];
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 40px ${typeface}`))).catch(() => []);
}
