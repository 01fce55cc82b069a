import type { AdvancedDynamicTexture } from "@babylonjs/gui/2D/advancedDynamicTexture.js";
import type { TabletSheet } from "../../../apps/world/panels/tablet-sheet.ts";

/** A sheet that belongs to no tablet, and the texture it is on. */
export interface SheetAlone {
  readonly sheet: TabletSheet;
  readonly texture: AdvancedDynamicTexture;
}
