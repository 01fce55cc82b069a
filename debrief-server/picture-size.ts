/** Pixels across and down of a PNG, JPEG or WebP, as its head says; undefined where it says nothing sensible. */
export function pictureSize(bytes: Buffer): readonly [number, number] | undefined {
  const size = ofPng(bytes) ?? ofWebp(bytes) ?? ofJpeg(bytes);
  return size !== undefined && size[0] > 0 && size[1] > 0 ? size : undefined;
}

/** Whether a PNG, JPEG or WebP has lost its end, as a copy that was broken off has. What follows the end does no harm. */
export function isCut(bytes: Buffer): boolean {
  if (ofPng(bytes) !== undefined) return bytes.lastIndexOf("IEND", undefined, "latin1") < 0;
  if (ofWebp(bytes) !== undefined) return bytes.readUInt32LE(4) + 8 > bytes.length;
  // A small picture inside of it ends as the large one does, but long before.
  if (ofJpeg(bytes) !== undefined) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < bytes.length / 2;
  return false;
}

type Size = readonly [number, number];

function ofPng(bytes: Buffer): Size | undefined {
  if (bytes.length < 24 || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function ofWebp(bytes: Buffer): Size | undefined {
  if (bytes.length < 30 || bytes.toString("latin1", 8, 12) !== "WEBP") return undefined;
  switch (bytes.toString("latin1", 12, 16)) {
    case "VP8 ":
      return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
    case "VP8L": {
      const packed = bytes.readUInt32LE(21);
      return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    }
    case "VP8X":
      return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    default:
      return undefined;
  }
}

/** Segment by segment to the first that says the size of the frame. */
function ofJpeg(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}

/** C0 to CF, but for the three that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
