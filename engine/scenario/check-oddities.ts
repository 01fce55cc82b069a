import { parseLength, parseTPlus } from "#engine/time.ts";
import { at, keyAt, problemAt } from "./complain.ts";
import { effectsIn } from "./effects-in.ts";
import type { Problem } from "./problem.ts";
import { nodeAt } from "./source.ts";
import type { Survey } from "./survey.ts";

const severity = "warning";

/** Two roles, or two channels, that nobody can tell apart on a screen. */
function sameTitles(survey: Survey): readonly Problem[] {
  const { roles, channels } = survey.scenario;
  return Object.entries({ roles, channels }).flatMap(([part, things]) => {
    const first = new Map<string, string>();
    return Object.entries(things).flatMap(([id, { title }]) => {
      const earlier = first.get(title.toLowerCase());
      if (earlier === undefined) first.set(title.toLowerCase(), id);
      if (earlier === undefined) return [];
      const related = { place: keyAt(survey, part, earlier), message: "the other one" };
      const message = `'${id}' and '${earlier}' have one title: nobody can tell them apart`;
      return [problemAt("same-title", at(survey, part, id, "title"), message, { related, severity })];
    });
  });
}

/** Tests that a report could not tell apart, and what is done in them after the exercise is over. */
function fileTests(survey: Survey): readonly Problem[] {
  const { tests, duration } = survey.scenario;
  const end = parseLength(duration) ?? Infinity;
  return tests.flatMap(({ name, play }, n) => {
    const first = tests.findIndex((test) => test.name === name);
    const related = { place: at(survey, "tests", first, "name"), message: "the first one" };
    const twice =
      first === n
        ? []
        : [problemAt("same-name", at(survey, "tests", n, "name"), `two tests are called '${name}'`, { related })];
    const late = play.flatMap(({ at: time }, m) =>
      (parseTPlus(time) ?? 0) <= end
        ? []
        : [
            problemAt(
              "after-the-end",
              at(survey, "tests", n, "play", m, "at"),
              "this is after the end: it is refused",
              {
                related: { place: at(survey, "duration"), message: "the exercise ends here" },
                severity,
              },
            ),
          ],
    );
    return [...twice, ...late];
  });
}

/** A row whose sender is among those it is for. */
function toItself(survey: Survey): readonly Problem[] {
  return survey.scenario.msel.flatMap(({ from, to }, n) =>
    to.flatMap((role, m) => {
      if (role !== from) return [];
      const message = `'${role}' is sent its own message`;
      return [problemAt("sent-to-itself", at(survey, "msel", n, "to", m), message, { severity })];
    }),
  );
}

/** A delay that is written for a channel which is never congested. */
function idleDelays(survey: Survey): readonly Problem[] {
  const { channels } = survey.scenario;
  const congested = new Set(
    effectsIn(survey.scenario).flatMap(({ channel }) => (channel?.state === "congested" ? [channel.id] : [])),
  );
  return Object.entries(channels).flatMap(([id, { state }]) => {
    const written = nodeAt(survey.source, ["channels", id, "delay"]) !== undefined;
    if (!written || state === "congested" || congested.has(id)) return [];
    const message = `'${id}' is never congested: nothing comes later over it`;
    const help = `an effect does it: { channel: { id: ${id}, state: congested } }`;
    return [problemAt("idle-delay", keyAt(survey, "channels", id, "delay"), message, { help, severity })];
  });
}

/** What goes its way without a word, and nobody can have meant. */
export function checkOddities(survey: Survey): readonly Problem[] {
  return [...sameTitles(survey), ...fileTests(survey), ...toItself(survey), ...idleDelays(survey)];
}
