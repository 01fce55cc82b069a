import type { ModelNode } from "../model-file.ts";
import { propNode } from "../recipe.ts";
import { flipChart, whiteboard, written } from "../rooms/boards.ts";
import { dripStand, patientTrolley } from "../rooms/clinic.ts";
import { campBed } from "../rooms/counter-hall.ts";
import { phone } from "../rooms/desk-things.ts";
import { chargerRack, coffeeUrn, laptop } from "../rooms/meeting.ts";
import { mapTable, paperBox } from "../rooms/loose-things.ts";
import { wheelchair } from "../rooms/wheelchair.ts";
import { joined, placed } from "../shape.ts";
import type { Shape } from "../shape.ts";
import { box } from "../solids.ts";

/** A whiteboard on a stand with wheels, to stand free in a room. */
const standingWhiteboard = (): Shape =>
  joined(
    placed(
      whiteboard(
        1.5,
        1,
        written(
          [
            ["TIME", 0x1c3f94],
            ["WHO", 0x1c3f94],
            ["WHAT", 0x1c3f94],
          ],
          [-0.66, 0.38],
          0.08,
        ),
      ),
      { at: [0, 0, 0.02] },
    ),
    ...[-0.72, 0.72].flatMap((x) => [
      box(0x8d9297, [0.04, 1.9, 0.03], 0.006, { at: [x, 0.98, 0] }),
      box(0x8d9297, [0.05, 0.04, 0.6], 0.01, { at: [x, 0.06, 0] }),
    ]),
    box(0xd5d8d8, [1.5, 1, 0.01], 0, { at: [0, 1.5, 0.005] }),
  );

/** Things of rooms that a scenario may place or name. */
export const officeNodes = (): readonly ModelNode[] => [
  propNode("map-table", mapTable()),
  propNode("desk-phone", phone()),
  propNode(
    "flip-chart",
    flipChart(
      written(
        [
          ["FACTS", 0x1c3f94],
          ["OPEN", 0xb5221b],
        ],
        [-0.28, 0.38],
        0.05,
        0.4,
      ),
    ),
  ),
  propNode("whiteboard", standingWhiteboard()),
  propNode("laptop", laptop()),
  propNode("camp-bed", campBed().shape),
  propNode("paper-box", paperBox()),
  propNode("coffee-urn", coffeeUrn()),
  propNode("charger-rack", chargerRack(6, 4)),
  propNode("wheelchair", wheelchair().shape),
  propNode("patient-trolley", patientTrolley().shape),
  propNode("drip-stand", dripStand()),
];
