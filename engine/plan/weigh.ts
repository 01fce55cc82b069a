/** Conditions are weighed by the scenario's own rule, so that a pack's golden cases and the exercise cannot differ. */
export { findingsSight, holds, type Sight } from "#engine/scenario/weigh.ts";
