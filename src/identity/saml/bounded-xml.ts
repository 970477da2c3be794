import { checkXmlLimits, type XmlLimits, XmlRefused } from './xml-limits.ts';

/** An element as read: its attributes without a prefix by name, and its own text, comments left out. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Parses a document within limits. Throws XmlRefused. The parser is loaded when it is first needed. */
export async function parseDocument(xml: string, limits: XmlLimits): Promise<Document> {
  checkXmlLimits(xml, limits);
  const { default: xmldom } = await import('@xmldom/xmldom');
  const errorHandler = (_level: string, message: unknown) => {
    throw new XmlRefused(String(message));
  };
  const parser = new xmldom.DOMParser({ errorHandler });
  try {
    const document = parser.parseFromString(xml, 'text/xml');
    if (document?.documentElement) return document;
  } catch {
    throw new XmlRefused('The document is not well-formed.');
  }
  throw new XmlRefused('The document is empty.');
}

/** The root of a document as a plain tree. Throws XmlRefused. */
export async function parseXml(xml: string, limits: XmlLimits): Promise<XmlElement> {
  return treeOf((await parseDocument(xml, limits)).documentElement);
}

/** An element and all below it. Text that a comment splits is one text. */
function treeOf(element: Element): XmlElement {
  const children: XmlElement[] = [];
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.ELEMENT_NODE) children.push(treeOf(node as Element));
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE) text += node.nodeValue ?? '';
  }
  const { namespaceURI, localName } = element;
  return { namespace: namespaceURI ?? '', name: localName, attributes: attributesOf(element), children, text };
}

function attributesOf({ attributes }: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < attributes.length; at++) {
    const attribute = attributes.item(at);
    if (attribute && !attribute.namespaceURI) found.set(attribute.name, attribute.value);
  }
  return found;
}

/** The children of one name. */
export function childrenOf(element: XmlElement, namespace: string, name: string): XmlElement[] {
  return element.children.filter((child) => child.namespace === namespace && child.name === name);
}

/** How many elements of one name there are, at any depth. */
export function countOf(element: XmlElement, namespace: string, name: string): number {
  const own = element.namespace === namespace && element.name === name ? 1 : 0;
  return element.children.reduce((sum, child) => sum + countOf(child, namespace, name), own);
}
