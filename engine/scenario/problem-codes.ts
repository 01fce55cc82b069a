/** Every code a problem can carry. Each is explained in docs/AUTHORING.md; a test compares the two. */
export const problemCodes = [
  // The file
  "file-too-large",
  "yaml-syntax",
  "yaml-depth",
  "yaml-alias",
  "yaml-key",
  "yaml-documents",
  "duplicate-key",
  // Its shape
  "unknown-key",
  "missing-key",
  "wrong-type",
  "unknown-value",
  "bad-value",
  "bad-id",
  "unknown-pack",
  // Names
  "unknown-name",
  "same-name",
  "reserved-name",
  // Conditions
  "condition-syntax",
  "condition-name",
  "condition-type",
  // Rows, decisions and effects
  "key-not-for-kind",
  "key-needed",
  "one-of",
  "not-on-channel",
  "row-does-nothing",
  "effect-value",
  "decision-options",
  "decision-agencies",
  "never-opened",
  "never-comes",
  "trigger-cycle",
  "after-the-end",
  "two-endings",
  "no-last-ending",
  // The place and its people
  "no-path",
  "path-to-itself",
  "off-site",
  "outside-zone",
  // Casualties and packs
  "finding-value",
  "never-rests",
  "no-triage-pack",
  "age-outside-pack",
  "two-findings-packs",
  "protocol-gap",
  "golden-case",
  "form-field",
  // Loose ends
  "fact-type",
  "no-truth",
  "unused-fact",
  "unused-variable",
  "unseen-task",
  "unseen-objective",
] as const;
export type ProblemCode = (typeof problemCodes)[number];
