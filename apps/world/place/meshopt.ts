import type { IBufferView } from "@babylonjs/loaders/glTF/2.0/glTFLoaderInterfaces.js";
import { GLTFLoader } from "@babylonjs/loaders/glTF/2.0/glTFLoader.pure.js";
import type { IGLTFLoaderExtension } from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtension.js";
import { registerGLTFExtension } from "@babylonjs/loaders/glTF/2.0/glTFLoaderExtensionRegistry.js";
import { MeshoptDecoder } from "meshoptimizer/decoder";

const name = "EXT_meshopt_compression";

interface Packed {
  readonly buffer: number;
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride: number;
  readonly count: number;
  readonly mode: string;
  readonly filter?: string;
}

/**
 * Has the glTF loader unpack with the decoder that comes with our own script. Babylon's own extension would fetch one
 * as a script of its own, by default from another host.
 */
export function registerMeshopt(): void {
  registerGLTFExtension(name, true, async (loader) => {
    await MeshoptDecoder.ready;
    return unpacking(loader);
  });
}

function unpacking(loader: GLTFLoader): IGLTFLoaderExtension {
  // Several columns lie in one view: each view is unpacked once.
  const unpacked = new Map<IBufferView, Promise<Uint8Array>>();
  return {
    name,
    enabled: true,
    dispose: () => unpacked.clear(),
    loadBufferViewAsync: (context, view) =>
      GLTFLoader.LoadExtensionAsync<Packed, ArrayBufferView>(context, view, name, (where, packed) => {
        const known = unpacked.get(view) ?? unpack(loader, where, packed);
        unpacked.set(view, known);
        return known;
      }),
  };
}

async function unpack(loader: GLTFLoader, context: string, packed: Packed): Promise<Uint8Array> {
  const buffer = loader.gltf.buffers?.[packed.buffer];
  if (buffer === undefined) throw new Error(`${context}: there is no buffer ${packed.buffer}`);
  const source = await loader.loadBufferAsync(
    `/buffers/${packed.buffer}`,
    buffer,
    packed.byteOffset ?? 0,
    packed.byteLength,
  );
  const target = new Uint8Array(packed.count * packed.byteStride);
  const bytes = new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
  MeshoptDecoder.decodeGltfBuffer(target, packed.count, packed.byteStride, bytes, packed.mode, packed.filter);
  return target;
}
