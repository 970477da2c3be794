import { collection } from '../../store/collection.ts';

/** An interface endpoint that the operator has declared. */
export interface VpcEndpointDocument {
  /** `vpce-...` */
  readonly id: string;
  /** `vpc-...` */
  readonly vpcId: string;
  /** Of this machine. */
  readonly address: string;
  /** Undefined: the default policy, which allows everything. */
  readonly policy?: string | undefined;
  /** Whether the names of execute-api lead to it in its VPC. */
  readonly privateDns: boolean;
  /** Epoch milliseconds. */
  readonly createdDate: number;
}

/** By id, in no account: they are the machine's. */
export const vpcEndpointDocuments = collection<VpcEndpointDocument>('vpc-endpoint');
