// A gateway with everything around it: WhatsApp, Meta's Graph API, a receiver, a connector.
import { type GraphServer, startGraph } from "../support/graph/server.ts";
import { type ConnectorProcess, startConnector } from "../support/node/connector.ts";
import { type Gateway, startGateway } from "../support/node/gateway.ts";
import { type Receiver, startReceiver } from "../support/node/receiver.ts";
import { WhatsApp } from "../support/whatsapp/server.ts";

export type Surroundings = {
  gateway: Gateway;
  whatsapp: WhatsApp;
  graph: GraphServer;
  receiver: Receiver;
  connector: ConnectorProcess;
  stop(): Promise<void>;
};

export async function surround(): Promise<Surroundings> {
  const [whatsapp, graph, receiver] = await Promise.all([WhatsApp.start(), startGraph(), startReceiver()]);
  const gateway = await startGateway({ vars: { GRAPH_URL: graph.url } });
  const connector = startConnector(gateway.url, whatsapp);
  const stop = async () => {
    await connector.kill();
    await Promise.all([whatsapp.stop(), graph.stop(), receiver.stop()]);
    await gateway.stop();
  };
  return { gateway, whatsapp, graph, receiver, connector, stop };
}
