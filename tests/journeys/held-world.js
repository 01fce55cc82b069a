// Runs in the page before its own code: keeps hold of the world that the page mounts.
globalThis.addEventListener("place-mounted", (event) => {
  globalThis.played = { world: event.detail, canvas: event.target };
});
