# SPDX-FileCopyrightText: 2026 Augenhöhe contributors
# SPDX-License-Identifier: EUPL-1.2

"""Charts drawn on the server: accessible SVG for pages and print, each with the same figures as a table."""

from augenhoehe.kit.charts.describe import description
from augenhoehe.kit.charts.model import Arrangement, BarChart, Chart, Fill, LineChart, Number, Series, Target
from augenhoehe.kit.charts.numbers import german
from augenhoehe.kit.charts.render import PrintedChart, print_svg, web_chart, web_picture, web_svg
from augenhoehe.kit.charts.table import ChartTable, as_table

__all__ = [
    "Arrangement",
    "BarChart",
    "Chart",
    "ChartTable",
    "Fill",
    "LineChart",
    "Number",
    "PrintedChart",
    "Series",
    "Target",
    "as_table",
    "description",
    "german",
    "print_svg",
    "web_chart",
    "web_picture",
    "web_svg",
]
