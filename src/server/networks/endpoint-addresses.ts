import type { Listener } from '../../http/listener.ts';
import type { Store } from '../../store/store.ts';
import { vpcEndpointDocuments } from './vpc-endpoint-documents.ts';

/** The addresses of VPC endpoints, on which this server listens too. */
export interface EndpointAddresses {
  /** Listens there. Rejects with the socket's error. */
  open(address: string): Promise<void>;
  /** Listens wherever endpoints are. `onTrouble` hears of the addresses where it cannot. */
  begin(listener: Listener, onTrouble: (address: string, error: unknown) => void): Promise<void>;
  close(): Promise<void>;
}

/** `host`: where the server listens itself; one that stands for every address is listened on already. */
export function endpointAddresses(store: Store, host: string): EndpointAddresses {
  const everywhere = host === '0.0.0.0' || host === '::';
  const open = new Map<string, Promise<{ close(): Promise<void> }>>();
  let listener: Listener | undefined;

  async function listenOn(address: string): Promise<void> {
    if (everywhere || !listener || open.has(address)) return;
    const opening = listener.also(address);
    open.set(address, opening);
    await opening.catch((error) => {
      open.delete(address);
      throw error;
    });
  }

  function leave(address: string): void {
    const opened = open.get(address);
    open.delete(address);
    opened?.then((also) => also.close()).catch(() => {});
  }

  store.watch((changes) => {
    if (!changes.some(({ key, after }) => key.kind === vpcEndpointDocuments.kind && after === undefined)) return;
    const left = new Set(vpcEndpointDocuments.all(store).map(({ value }) => value.address));
    for (const address of open.keys()) if (!left.has(address)) leave(address);
  });

  return {
    open: listenOn,
    async begin(main, onTrouble) {
      listener = main;
      for (const { value } of vpcEndpointDocuments.all(store)) {
        await listenOn(value.address).catch((error) => onTrouble(value.address, error));
      }
    },
    async close() {
      const all = [...open.values()];
      open.clear();
      await Promise.all(all.map(async (opening) => (await opening).close()));
    },
  };
}
