import { plainFile, type ZipEntry } from './zip.ts';

/** What a package may hold to be opened in a browser. */
const mostFiles = 2000;
const mostBytes = 16 * 1024 * 1024;

/** The package cannot be opened here. */
class ZipRefusal extends Error {
  override readonly name = 'ZipRefusal';
}

interface Place {
  readonly name: string;
  readonly mode: number;
  readonly deflated: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The files of a ZIP that are wanted, in the order of its central directory. */
export async function unzip(
  packed: Uint8Array<ArrayBuffer>,
  wants: (name: string) => boolean = () => true,
): Promise<readonly ZipEntry[]> {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const places = readDirectory(packed, view).filter(({ name }) => !name.endsWith('/') && wants(name));
  if (places.length > mostFiles)
    throw new ZipRefusal(`The package holds ${places.length} files: too many to be shown here.`);
  const total = places.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) throw new ZipRefusal(`The package unpacks to ${total} bytes: too large to be shown here.`);
  return Promise.all(places.map((place) => unpack(place, packed, view)));
}

function readDirectory(packed: Uint8Array, view: DataView): readonly Place[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const places: Place[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    places.push(readPlace(packed, view, at, name));
    at += 46 + name + extra + comment;
  }
  return places;
}

function readPlace(packed: Uint8Array, view: DataView, at: number, nameLength: number): Place {
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new ZipRefusal(`The package is compressed by method ${method}.`);
  const onUnix = view.getUint8(at + 5) === 3;
  return {
    name: new TextDecoder().decode(packed.subarray(at + 46, at + 46 + nameLength)),
    mode: (onUnix && view.getUint16(at + 40, true)) || plainFile,
    deflated: method === 8,
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

async function unpack(place: Place, packed: Uint8Array<ArrayBuffer>, view: DataView): Promise<ZipEntry> {
  const { name, mode, offset, packedSize, size } = place;
  if (offset + 30 > view.byteLength) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = packed.subarray(start, start + packedSize);
  const bytes = place.deflated ? await inflate(content, size) : content;
  if (bytes.length !== size) throw damaged();
  return { name, mode, bytes };
}

/** INVARIANT: no more than `size` bytes are kept, whatever the content says. */
async function inflate(content: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    if (at + value.length > size) throw damaged();
    bytes.set(value, at);
    at += value.length;
  }
}

/** The end record stands last, before a comment of at most 65535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged();
}

const damaged = () => new ZipRefusal('The package is not a ZIP that can be read.');
