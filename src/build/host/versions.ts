/**
 * Which VS Code runs on which Node, newest first. The npm package code-server 4.X.Y carries VS Code 1.X.Y; only its
 * VS Code is used, and each wants the Node that it was built for or a newer one.
 */
const hosts = [
  { node: 24, codeServer: '4.139.1' },
  { node: 22, codeServer: '4.112.0' },
  { node: 20, codeServer: '4.100.3' },
] as const;

/** The version of code-server to install for a Node such as "20.19.0"; `BLUEPENCIL_HOST_VERSION` overrules it. */
export function hostVersionFor(node: string): string {
  const chosen = process.env['BLUEPENCIL_HOST_VERSION'];
  if (chosen) return chosen;
  const major = Number(node.split('.')[0]);
  const host = hosts.find((one) => one.node <= major);
  if (!host) throw new Error(`Node ${node} is too old: Node 20.19 or later is needed.`);
  return host.codeServer;
}
