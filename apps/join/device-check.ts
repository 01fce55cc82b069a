/** What this browser can do. */
export interface DeviceAbility {
  /** WebGL 2, which the place needs. */
  readonly draws: boolean;
  readonly headset: boolean;
  /** Without a secure context no browser offers its headset, whether there is one or not. */
  readonly secure: boolean;
}

/** The part of WebXR that is asked; browsers without it have none of it. */
interface XrBrowser {
  readonly xr?: { isSessionSupported(mode: "immersive-vr"): Promise<boolean> };
}

/** Looks at what this browser can do; takes as long as the headset's own answer, at most two seconds. */
export async function checkDevice(): Promise<DeviceAbility> {
  return { draws: canDraw(), headset: await hasHeadset(), secure: globalThis.isSecureContext };
}

function canDraw(): boolean {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

async function hasHeadset(): Promise<boolean> {
  const browser: Navigator & XrBrowser = navigator;
  const { xr } = browser;
  if (xr === undefined) return false;
  const late = new Promise<boolean>((resolve) => void setTimeout(() => resolve(false), 2000));
  return Promise.race([xr.isSessionSupported("immersive-vr").catch(() => false), late]);
}
