import { LoadAssetContainerAsync } from "@babylonjs/core/Loading/sceneLoader.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import "@babylonjs/core/Meshes/thinInstanceMesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { RegisterEXT_mesh_gpu_instancing } from "@babylonjs/loaders/glTF/2.0/Extensions/EXT_mesh_gpu_instancing.pure.js";
import { RegisterKHR_mesh_quantization } from "@babylonjs/loaders/glTF/2.0/Extensions/KHR_mesh_quantization.pure.js";
import { RegisterGLTF2Loader } from "@babylonjs/loaders/glTF/2.0/glTFLoader.pure.js";
import { RegisterGLTFFileLoader } from "@babylonjs/loaders/glTF/glTFFileLoader.pure.js";
import { registerMeshopt } from "./meshopt.ts";

RegisterGLTFFileLoader();
RegisterGLTF2Loader();
RegisterKHR_mesh_quantization();
RegisterEXT_mesh_gpu_instancing();
registerMeshopt();

/**
 * Reads a GLB of the art kit: its nodes as meshes, by name, that nothing draws before `painted` says how. Their numbers
 * lie on the card as they stand in the file. Rejects when it is no GLB, or names what the loader does not know.
 */
export async function readModel(scene: Scene, file: Uint8Array): Promise<readonly Mesh[]> {
  const { meshes } = await LoadAssetContainerAsync(file, scene, {
    pluginExtension: ".glb",
    // The kit's light stands in the corners' colours; our own paint shows it.
    pluginOptions: { gltf: { skipMaterials: true } },
  });
  const parts = meshes.filter((mesh) => mesh instanceof Mesh).filter(({ geometry }) => geometry !== null);
  for (const mesh of parts) mesh.parent = null;
  return parts;
}
