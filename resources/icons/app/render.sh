#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Fettle authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Draws the PNG sizes from the two drawings; needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for size in 16 24 32 48 64 128 256; do
    drawing=fettle.svg
    # 16 pixels have a drawing of their own, fitted to the pixel grid.
    [[ $size != 16 ]] || drawing=fettle-16.svg
    rsvg-convert --width $size --height $size --output "fettle-$size.png" "$drawing"
done
