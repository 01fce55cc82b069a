/** A WebSocket to a server's Socket.IO as it is on the wire, with headers of the test's choice. */
export function rawSocket(url: string, headers: Readonly<Record<string, string>>): WebSocket {
  const address = `${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
  // Node's WebSocket takes headers, which the type of the browsers' does not know.
  const socket: WebSocket = Reflect.construct(WebSocket, [address, { headers }]);
  return socket;
}
