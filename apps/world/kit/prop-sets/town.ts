import type { ModelNode } from "../model-file.ts";
import { propNode } from "../recipe.ts";
import { bench, bollard } from "../town/furniture.ts";
import * as aid from "./town-aid.ts";
import * as street from "./town-street.ts";

/** What stands about in a town, and what is brought there when something has happened. */
export const townNodes = (): readonly ModelNode[] => [
  propNode("bench", bench()),
  propNode("bollard", bollard()),
  propNode("crowd-barrier", street.crowdBarrier()),
  propNode("gazebo", aid.gazebo()),
  propNode("generator", aid.generator()),
  propNode("market-stall", street.marketStall()),
  propNode("notice-board", street.noticeBoard()),
  propNode("inflatable-boat", aid.inflatableBoat()),
  propNode("sandbags", aid.sandbags()),
  propNode("water-pallet", aid.waterPallet()),
  propNode("water-trailer", aid.waterTrailer()),
  propNode("wheelie-bin", street.wheelieBin()),
  propNode("wheelie-bin-afloat", street.binAfloat()),
];
