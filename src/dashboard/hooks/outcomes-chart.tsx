import "@mantine/charts/styles.css";
import { BarChart } from "@mantine/charts";
import { Accordion, Table } from "@mantine/core";
import { ForTheEye } from "../parts/for-the-eye.tsx";
import { State } from "../parts/state.tsx";
import { shortTime, Time } from "../parts/time.tsx";
import type { Deliveries } from "./outcomes.tsx";

const SERIES = [
  { name: "delivered", color: "green.7" },
  { name: "down", color: "orange.7" },
  { name: "refused", color: "red.7" },
  { name: "gone", color: "red.9" },
];

/** How long each try took, and what came of it: as bars, and as a table for who would rather read. */
export default function OutcomesChart({ lane }: { lane: Deliveries }) {
  const data = lane.outcomes.map(({ at, ms, class: outcome }) => ({
    at: shortTime(new Date(at)),
    [outcome]: Math.max(1, Math.round(ms)),
  }));
  const seen = SERIES.filter(({ name }) => lane.outcomes.some((one) => one.class === name));
  return (
    <>
      <ForTheEye>
        <BarChart
          h={150}
          data={data}
          dataKey="at"
          type="stacked"
          series={seen}
          withLegend
          unit=" ms"
          tickLine="none"
          gridAxis="x"
          maxBarWidth={28}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
      </ForTheEye>
      <Accordion variant="subtle" chevronPosition="left">
        <Accordion.Item value="table" style={{ border: 0 }}>
          <Accordion.Control>As a table</Accordion.Control>
          <Accordion.Panel>
            <Rows outcomes={lane.outcomes} />
          </Accordion.Panel>
        </Accordion.Item>
      </Accordion>
    </>
  );
}

const Rows = ({ outcomes }: { outcomes: Deliveries["outcomes"] }) => (
  <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Sequence</Table.Th>
          <Table.Th>When</Table.Th>
          <Table.Th>Outcome</Table.Th>
          <Table.Th>Status</Table.Th>
          <Table.Th>Took</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {outcomes.toReversed().map(({ sequence, at, ms, class: outcome, status }) => (
          <Table.Tr key={`${sequence} ${at}`}>
            <Table.Td>{sequence}</Table.Td>
            <Table.Td>
              <Time at={at} />
            </Table.Td>
            <Table.Td>
              <State is={outcome} />
            </Table.Td>
            <Table.Td>{status ?? "–"}</Table.Td>
            <Table.Td>{Math.round(ms)} ms</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);
