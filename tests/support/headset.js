// Runs in the page before its own code: an emulated headset, and hands to wear it with. Needs the global IWER.
const device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true, ipd: 0.063, fovy: Math.PI / 2 });
// Chromium on localhost has an `xr` of its own that knows no headset.
device.installRuntime({ forceInstall: true });

// IWER 2.5.0 takes the transform for a matrix and loses the offset: without this, spawn, jump and turn do nothing.
const spaces = XRReferenceSpace.prototype;
const original = spaces.getOffsetReferenceSpace;
spaces.getOffsetReferenceSpace = function (transform) {
  return original.call(this, transform?.matrix ?? transform);
};

const space = IWER.P_SPACE;

function multiplied(a, b) {
  const c = Array.from({ length: 16 }, () => 0);
  for (let column = 0; column < 4; column += 1) {
    for (let row = 0; row < 4; row += 1) {
      for (let k = 0; k < 4; k += 1) c[column * 4 + row] += a[k * 4 + row] * b[column * 4 + k];
    }
  }
  return c;
}

function moved(m, [x, y, z]) {
  return [0, 1, 2].map((row) => m[row] * x + m[4 + row] * y + m[8 + row] * z + m[12 + row]);
}

function globalOf(reference) {
  const chain = [];
  for (let one = reference; one; one = one[space].parentSpace) chain.unshift(one[space].offsetMatrix);
  return chain.reduce(multiplied, [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
}

/** The hands of somebody who wears the emulated headset; places are the place's own metres. */
globalThis.wearer = {
  device,
  /** The page says which scene is drawn and asks for the session's reference space. */
  scene: undefined,
  reference: undefined,
  real(point) {
    return moved(globalOf(this.reference()), point);
  },
  part(id) {
    if (id === "head") return device;
    return id.startsWith("hand-") ? device.hands[id.slice(5)] : device.controllers[id];
  },
  put(id, point) {
    this.part(id).position.set(...this.real(point));
  },
  aim(id, target) {
    const to = this.real(target);
    const part = this.part(id);
    const from = part.position;
    const turn = IWER.lookRotation({ x: to[0] - from.x, y: to[1] - from.y, z: to[2] - from.z });
    part.quaternion.set(turn.x, turn.y, turn.z, turn.w);
  },
  frames(count = 1) {
    return new Promise((resolve) => {
      let left = count;
      const observer = this.scene.onAfterRenderObservable.add(() => {
        left -= 1;
        if (left > 0) return;
        observer.remove();
        resolve();
      });
    });
  },
  async press(id = "right") {
    const part = this.part(id);
    if (id.startsWith("hand-")) part.updatePinchValue(1);
    else part.updateButtonValue("trigger", 1);
    await this.frames(3);
    if (id.startsWith("hand-")) part.updatePinchValue(0);
    else part.updateButtonValue("trigger", 0);
    await this.frames(3);
  },
  async poke(side, target) {
    const hand = device.hands[side];
    const joint = hand.inputSource.hand.get("index-finger-tip");
    const head = this.scene.activeCamera.globalPosition;
    const way = [head.x - target[0], head.y - target[1], head.z - target[2]];
    const far = Math.hypot(...way);
    for (const before of [0.07, 0.04, 0.015, -0.012, 0.03, 0.12]) {
      const to = this.real(target.map((part, i) => part + (way[i] / far) * before));
      const tip = globalOf(joint);
      const { x, y, z } = hand.position;
      hand.position.set(x + to[0] - tip[12], y + to[1] - tip[13], z + to[2] - tip[14]);
      await this.frames(2);
    }
  },
  async glance(target) {
    const { session } = globalThis.eyes.headset;
    const hand = device.hands.right;
    this.put("hand-right", [
      this.scene.activeCamera.globalPosition.x,
      this.scene.activeCamera.globalPosition.y,
      this.scene.activeCamera.globalPosition.z,
    ]);
    this.aim("hand-right", target);
    const pinch = {
      handedness: "right",
      targetRayMode: "transient-pointer",
      targetRaySpace: hand.inputSource.targetRaySpace,
      profiles: ["generic-button"],
    };
    Object.defineProperty(session, "inputSources", { configurable: true, get: () => [] });
    await this.frames(3);
    Object.defineProperty(session, "inputSources", { configurable: true, get: () => [pinch] });
    await this.frames(3);
    Object.defineProperty(session, "inputSources", { configurable: true, get: () => [] });
    await this.frames(3);
  },
  async push(id, button) {
    this.part(id).updateButtonValue(button, 1);
    await this.frames(3);
    this.part(id).updateButtonValue(button, 0);
    await this.frames(3);
  },
  async stick(id, x, y, count = 4) {
    this.part(id).updateAxes("thumbstick", x, y);
    await this.frames(count);
    this.part(id).updateAxes("thumbstick", 0, 0);
    await this.frames(4);
  },
};
