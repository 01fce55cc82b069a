import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";

/** Nodes of a part are called `part-<part>--<value>`. */
export const partPrefix = "part-";

type Values = Readonly<Record<string, string>>;

/** Finds the parts among a site's meshes. Answers with what draws each as the value it has, or as it is `unsaid`. */
export function openParts(meshes: readonly Mesh[], unsaid: Values): (values: Values) => void {
  const parts = new Map<string, Map<string, Mesh>>();
  for (const mesh of meshes) {
    if (!mesh.name.startsWith(partPrefix)) continue;
    const [part = "", value = ""] = mesh.name.slice(partPrefix.length).split("--");
    const known = parts.get(part) ?? new Map<string, Mesh>();
    parts.set(part, known.set(value, mesh));
  }
  return (values) => {
    for (const [part, variants] of parts) {
      // A value that is nothing to see has no node.
      const value = values[part] ?? unsaid[part];
      for (const [name, mesh] of variants) mesh.setEnabled(name === value);
    }
  };
}
