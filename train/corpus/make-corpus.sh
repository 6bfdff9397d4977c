#!/bin/sh
# Makes a corpus to train on from video that Debian packages hold: 11 references of 640x360 and 88 encodes of them over
# a ladder of resolutions and bitrates, named and laid out as docs/training.md says. About 1.5 GB and some minutes.
#
#   make-corpus.sh FOLDER     an encode that is there already is kept
#
# Takes ffmpeg with libx264, and the packages
#   python3-imageio python-kivy-examples forensics-samples-files opencv-doc python3-mecavideo openboard-common
set -eu

width=640 height=360 frames=48
out=${1:?usage: make-corpus.sh FOLDER}

# Name, seconds to pass over, file.
sources() {
  cat << LIST
Cockatoo 0 /usr/lib/python3/dist-packages/imageio/resources/images/cockatoo.mp4
City 0 /usr/share/kivy-examples/widgets/cityCC0.mpg
Tower 5.2 /usr/share/kivy-examples/widgets/cityCC0.mpg
Dog 0 /usr/share/forensics-samples/original-files/movie1/VID_20191220_170832.mp4
Hello 3 /usr/share/forensics-samples/original-files/movie2/movie-hello.mp4
Megamind 1 /usr/share/doc/opencv-doc/examples/data/Megamind.avi
Campus 10 /usr/share/doc/opencv-doc/examples/data/vtest.avi
Box 0 /usr/share/doc/opencv-doc/opencv4/html/box.mp4.gz
Cup 3 /usr/share/doc/opencv-doc/opencv4/html/cup.mp4.gz
Ball 2 /usr/share/pymecavideo/data/video/balle-jbart.mp4
Together 40 /usr/share/openboard/library/videos/wannaworktogether.mp4
LIST
}

# Quality (a number of the step), rows, kbit/s.
ladder() {
  cat << LIST
1 90 40
2 120 80
3 180 100
4 180 220
5 240 300
6 360 350
7 360 800
8 360 2500
LIST
}

command -v ffmpeg > /dev/null || { echo "make-corpus.sh: there is no ffmpeg in PATH" >&2; exit 1; }
missing=$(sources | while read -r name start file; do [ -r "$file" ] || echo "$file"; done)
if [ -n "$missing" ]; then
  echo "make-corpus.sh: missing (see the packages named in this script):" >&2
  echo "$missing" >&2
  exit 1
fi

mkdir -p "$out/ref" "$out/dis"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
raw="-f rawvideo -pix_fmt yuv420p"
quiet="-nostdin -hide_banner -loglevel error -y"

cat > "$out/corpus.yaml" << YAML
# What the raw files are: jvmaf extract-features reads this.
width: $width
height: $height
pixfmt: yuv420p
bitdepth: 8
YAML

sources | while read -r name start file; do
  reference=$out/ref/${name}_0_${height}_0.yuv
  if [ ! -f "$reference" ]; then
    case $file in *.gz) gzip -dc "$file" > "$scratch/source"; file=$scratch/source ;; esac
    fill="scale=$width:$height:force_original_aspect_ratio=increase:flags=lanczos,crop=$width:$height,setsar=1"
    ffmpeg $quiet -ss "$start" -i "$file" -an -vf "$fill" -fps_mode passthrough -frames:v $frames $raw \
      "$scratch/reference.yuv"
    mv "$scratch/reference.yuv" "$reference"
  fi
  ladder | while read -r quality rows rate; do
    distorted=$out/dis/${name}_${quality}_${rows}_${rate}.yuv
    [ -f "$distorted" ] && continue
    columns=$((rows * width / height / 2 * 2))
    ffmpeg $quiet $raw -s ${width}x$height -r 25 -i "$reference" -vf "scale=$columns:$rows:flags=bicubic" \
      -c:v libx264 -threads 1 -preset medium -b:v "${rate}k" -maxrate "$((rate * 3 / 2))k" -bufsize "${rate}k" \
      -f nut "$scratch/encode.nut"
    ffmpeg $quiet -i "$scratch/encode.nut" -vf "scale=$width:$height:flags=bicubic" -fps_mode passthrough $raw \
      "$scratch/distorted.yuv"
    mv "$scratch/distorted.yuv" "$distorted"
  done
  echo "$name" >&2
done
echo "$(ls "$out/ref" | wc -l) references and $(ls "$out/dis" | wc -l) encodes in $out" >&2
