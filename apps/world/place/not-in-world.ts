/*
 * What a Babylon scene makes for itself and the place does not use, so that vite.config.ts puts this in its stead: eleven
 * kilobytes less before the first frame. Mouse, fingers and keys are read by `inputs`, rays by `inputs/aim.ts`, and what
 * is seen is painted by our own shaders, which know of no colour grading.
 */

const none = (): undefined => undefined;

/** Made with `new`: answers with something that hears no pointer and no key. */
export function InputManager(): object {
  return { attachControl: none, detachControl: none, _invalidateMesh: none, _updateMeshUnderPointer: none };
}

/** Made with `new`: answers with the grading that changes nothing. */
export function ImageProcessingConfiguration(): object {
  return { applyByPostProcess: false, _applyByPostProcess: false, isEnabled: false };
}
