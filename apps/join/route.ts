import { type ReadonlySignal, signal } from "@preact/signals";

/** Where in this page one is. */
export type Route =
  | { readonly page: "landing" }
  | { readonly page: "join"; readonly code: string }
  | { readonly page: "seat"; readonly exercise: string; readonly choose: boolean };

/** Reads an address of this page; anything that is not one of its own is the landing. */
export function routeOf({ pathname, search }: Pick<URL, "pathname" | "search">): Route {
  const code = /^\/j\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (code !== undefined) return { page: "join", code: decoded(code) };
  const query = new URLSearchParams(search);
  const exercise = query.get("exercise");
  if (!pathname.startsWith("/play") || exercise === null) return { page: "landing" };
  return { page: "seat", exercise, choose: query.has("choose") };
}

/** The address of a route, with the language that was chosen. */
export function addressOf(route: Route, search = globalThis.location?.search ?? ""): string {
  const lang = new URLSearchParams(search).get("lang");
  const query = new URLSearchParams(lang === null ? {} : { lang });
  if (route.page === "seat") query.set("exercise", route.exercise);
  if (route.page === "seat" && route.choose) query.set("choose", "");
  const path = {
    landing: "/",
    join: `/j/${route.page === "join" ? encodeURIComponent(route.code) : ""}`,
    seat: "/play/",
  };
  const text = query.toString();
  return path[route.page] + (text === "" ? "" : `?${text}`);
}

const now = signal<Route>(routeOf(globalThis.location ?? { pathname: "/", search: "" }));
/** The route that is shown. */
export const route: ReadonlySignal<Route> = now;

/** Goes to a route of this page; Back returns. */
export function go(to: Route): void {
  history.pushState(null, "", addressOf(to));
  now.value = to;
  scrollTo(0, 0);
}

if (typeof addEventListener === "function") addEventListener("popstate", () => (now.value = routeOf(location)));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Leads to the ways into an exercise one has just got a seat in. */
export function chooseWay(exercise: string): void {
  go({ page: "seat", exercise, choose: true });
}
