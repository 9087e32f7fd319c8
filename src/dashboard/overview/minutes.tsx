import "@mantine/charts/styles.css";
import { AreaChart } from "@mantine/charts";
import { Text } from "@mantine/core";
import { ForTheEye } from "../parts/for-the-eye.tsx";
import { shortTime } from "../parts/time.tsx";
import type { Overview } from "./questions.ts";

const SERIES = [
  { name: "taken", label: "Events taken", color: "blue.6" },
  { name: "delivered", label: "Delivered", color: "brand.6" },
  { name: "failed", label: "Failed tries", color: "red.6" },
];

/** Events taken, delivered and failed, minute by minute. */
export default function Minutes({ minutes }: { minutes: Overview["minutes"] }) {
  const data = minutes.map((minute) => ({ ...minute, at: shortTime(new Date(minute.at)).replace(/:\d\d( |$)/, "$1") }));
  return (
    <>
      <ForTheEye>
        <AreaChart
          h={220}
          data={data}
          dataKey="at"
          series={SERIES}
          curveType="monotone"
          withDots={false}
          withLegend
          tickLine="none"
          gridAxis="x"
          areaProps={{ isAnimationActive: false }}
          areaChartProps={{ accessibilityLayer: false }}
        />
      </ForTheEye>
      {minutes.length === 0 && (
        <Text size="sm" c="dimmed">
          Nothing happened in the last hour.
        </Text>
      )}
    </>
  );
}
