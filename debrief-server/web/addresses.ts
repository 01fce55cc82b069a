import { hostname, networkInterfaces } from "node:os";
import { isIPv6 } from "node:net";

/** The addresses at which other machines of the network may reach this one, IPv4 first. Link-local ones need a zone and are left out. */
export function lanAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const usable = all.filter(({ internal, address }) => !internal && !address.startsWith("fe80"));
  return usable.toSorted((a, b) => a.family.localeCompare(b.family)).map(({ address }) => address);
}

/** Every name under which a browser may ask for this machine. */
export function ownNames(): readonly string[] {
  const name = hostname().toLowerCase();
  const names = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name) ? [name, `${name.split(".")[0]}.local`] : [];
  return ["localhost", ...new Set(names), "127.0.0.1", "::1", ...lanAddresses()];
}

/** Whether a request came from this machine itself. */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address);
}

/** An address as it stands in a URL. */
export function inUrl(address: string): string {
  return isIPv6(address) ? `[${address}]` : address;
}

/** Where other machines reach a server that listens on `host`; nowhere when that is this machine itself. */
export function reachableAddresses({ host }: { readonly host: string | undefined }): readonly string[] {
  if (host === undefined || host === "0.0.0.0" || host === "::") return lanAddresses();
  return host === "localhost" || isLoopback(host) ? [] : [host];
}
