import { settings } from "../../shared/settings/device-settings.ts";

/** What is felt: something that can be pressed came under the ray, was pressed, or was taken into the hand. */
export type Felt = "met" | "pressed" | "taken";

/** How strong, 0 to 1, and for how long, in milliseconds: short enough that nothing buzzes on while one reads. */
const pulses: Readonly<Record<Felt, readonly [strength: number, ms: number]>> = {
  met: [0.2, 10],
  pressed: [0.5, 22],
  taken: [0.7, 35],
};

/** Shakes a controller; what has no motor, such as a bare hand, and what will not, says nothing. */
export function feel(pad: Gamepad | undefined, felt: Felt): void {
  if (settings.value.comfort.pulses === "off") return;
  const motors: unknown = pad === undefined ? undefined : Reflect.get(pad, "hapticActuators");
  const motor: unknown = Array.isArray(motors) ? motors[0] : undefined;
  if (isMotor(motor)) void motor.pulse(...pulses[felt]).catch(() => undefined);
}

/** As much of the Gamepad Extensions as is used here: the browser's own types do not know it. */
interface Motor {
  pulse(strength: number, ms: number): Promise<unknown>;
}

function isMotor(found: unknown): found is Motor {
  return typeof found === "object" && found !== null && "pulse" in found && typeof found.pulse === "function";
}
