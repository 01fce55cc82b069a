import { between } from "./policy.ts";
import { channelTo, isDead } from "./route.ts";
import { chance, heard, ownRole, urgencies } from "./sight.ts";
import type { Intent, Sight } from "./sight.ts";

/** Opens what waits to be opened. */
export function openingMail(sight: Sight): readonly Intent[] {
  const role = ownRole(sight);
  return sight.view.messages
    .filter(({ content, to, seat }) => content === undefined && seat !== sight.seat && to.includes(role?.id ?? ""))
    .map(({ id, at }) => ({
      key: `open/${id}`,
      urgency: urgencies.open,
      from: at + between(sight.policy.opensMs, chance(sight, `open/${id}`)),
      command: { type: "open-message", message: id },
      texts: {},
    }));
}

/** Acknowledges what asks for it: scenario messages that demand it, and the orders and requests of colleagues. */
export function acknowledging(sight: Sight): readonly Intent[] {
  const role = ownRole(sight);
  const messages = heard(sight);
  return messages
    .filter(({ demands, act, to, seat }) => {
      const asks = demands === "ack" || act === "order" || act === "request";
      return asks && seat !== sight.seat && to.includes(role?.id ?? "");
    })
    .filter(({ id }) => !messages.some(({ seat, re }) => seat === sight.seat && re === id))
    .flatMap(({ id, at, channel, ...message }): readonly Intent[] => {
      const sender = message.role ?? message.persona;
      if (sender === undefined || chance(sight, `ack/${id}/misses`) < sight.policy.misses) return [];
      const way = isDead(sight, channel) ? channelTo(sight, [sender]) : { channel, to: [sender] };
      if (way === undefined) return [];
      return [
        {
          key: `ack/${id}`,
          urgency: urgencies.answer,
          from: at + between(sight.policy.opensMs, chance(sight, `ack/${id}`)),
          command: { type: "send-message", channel: way.channel, to: [sender], act: "ack", re: id },
          texts: {},
        },
      ];
    });
}
